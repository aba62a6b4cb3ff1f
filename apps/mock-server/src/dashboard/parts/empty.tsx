/** @module An empty list: what is missing, and what leads to it. */
import type { Child, FC } from 'hono/jsx';
import type { DashboardView } from '../view.js';

/** The words in place of a list; below them what can be pressed. */
export const Empty: FC<{ readonly title: string; readonly text: string; readonly children?: Child }> = ({
  title,
  text,
  children,
}) => (
  <div class="pad empty">
    <h2>{title}</h2>
    <p class="quiet">{text}</p>
    {children}
  </div>
);

/** The two ways to something that happens: a shop that is connected, and a payment form opened by hand. */
export const ToShop: FC<{ readonly view: DashboardView }> = ({ view }) => {
  const { payments, settings } = view.texts;
  return (
    <p class="empty-do">
      <a class="btn" id="empty-settings" href={view.link('/dashboard/settings')}>
        {settings.connect}
      </a>
      <a class="btn" id="empty-form" href={view.link('/')}>
        {payments.open}
      </a>
    </p>
  );
};
