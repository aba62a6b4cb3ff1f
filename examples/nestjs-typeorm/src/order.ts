import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('example_orders')
export class Order {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column('numeric', { precision: 12, scale: 2, default: 900 })
  sum!: string;

  /** The payment that paid it. */
  @Column('text', { nullable: true })
  paidBy!: string | null;
}
