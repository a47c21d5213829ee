/** A message with the report's own words, which stand in backticks, set off from the rest. */
export function Quoted({ text }: { readonly text: string }) {
  const parts = text.split('`');
  // A last backtick without its fellow stands for itself.
  if (parts.length % 2 === 0) parts.splice(-2, 2, parts.slice(-2).join('`'));
  return <>{parts.map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}
