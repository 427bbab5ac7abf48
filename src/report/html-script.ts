/**
 * What the HTML report runs: the filters, and unfolding on paper for browsers whose style sheets cannot. Without scripts
 * everything is shown.
 */
export const HTML_SCRIPT = `
const form = document.querySelector('form');
const findings = [...document.querySelectorAll('details.finding')];
const show = () => {
  const { severity, code, standing } = Object.fromEntries(new FormData(form));
  const fits = (wanted, found) => !wanted || wanted === found;
  for (const finding of findings) {
    const { dataset } = finding;
    finding.hidden = !(fits(severity, dataset.severity) && fits(code, dataset.code) && fits(standing, dataset.standing));
  }
  for (const section of document.querySelectorAll('section.operation')) {
    section.hidden = !section.querySelector('details.finding:not([hidden])');
  }
  const shown = findings.filter((finding) => !finding.hidden).length;
  document.querySelector('output').textContent = shown + ' of ' + findings.length + ' kinds shown';
};
if (form) {
  form.hidden = false;
  form.addEventListener('input', show);
  form.addEventListener('reset', () => setTimeout(show));
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}
let folded = [];
addEventListener('beforeprint', () => {
  folded = findings.filter((finding) => !finding.open);
  for (const finding of folded) finding.open = true;
});
addEventListener('afterprint', () => { for (const finding of folded) finding.open = false });
`

/** SHA-256 of the script for the content security policy, so that no other script can run. A test compares the two. */
export const HTML_SCRIPT_HASH = 'sha256-Waa0edXqqaKNqoPhl732lfsrIiQqDcNJDxceIsZlw4A='
