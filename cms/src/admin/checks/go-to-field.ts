/** The label of a field in Strapi's form, which begins with the field's name. */
const labelOf = (field: string): HTMLLabelElement | undefined =>
  Array.from(document.querySelectorAll('label')).find((label) => label.textContent?.trim().startsWith(field));

/** Brings a field of the edit view before the editor, and the focus into it. */
export function goToField(field: string): void {
  const label = labelOf(field);
  const control =
    // An editor of rich text is labelled by what its label is for; its toolbar has its name.
    document.querySelector<HTMLElement>(`[contenteditable][aria-labelledby="${label?.htmlFor}"]`) ??
    label?.control ??
    document.querySelector<HTMLElement>(`[name="${field}"]`);
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
