export default function Page() {
  return <p>POST /orders, then pay.</p>;
}
