/** Nobody was ever written to. */
export const EmptyList = () => (
  <section className="nothing">
    <h2>Your list is empty</h2>
    <p>Everyone you write to with ColdCopy is listed here: who replied, who is due, who is next.</p>
  </section>
);
