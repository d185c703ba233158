/** Where text will be: one bar a width, in percent, all different. Still, since nothing in the sidebar blinks. */
export const Skeleton = ({ widths }: { widths: readonly number[] }) => (
  <div className="skeleton" aria-hidden="true">
    {widths.map((width) => (
      <i key={width} style={{ width: `${width}%` }} />
    ))}
  </div>
);
