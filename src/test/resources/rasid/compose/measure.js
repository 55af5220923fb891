// Measures the mail that the browser shows, and answers a line for each fault: what scrolls sideways, what is small, what is
// faint, which paragraph does not run the way its letters do, which foreign words are not isolated in it.
const faults = [];
const short = text => text.trim().replace(/\s+/g, ' ').slice(0, 40);
const page = document.documentElement;
if (page.scrollWidth > page.clientWidth) {
  faults.push(`scrolls sideways: ${page.scrollWidth} px in a window of ${page.clientWidth}`);
}
const channel = c => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const colour = css => css.match(/[\d.]+/g).map(Number);
const background = element => {
  for (let e = element; e; e = e.parentElement) {
    const c = colour(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255];
};
const rtl = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g;
const ltr = /[A-Za-z\u00C0-\u024F\u0370-\u052F]/g;
const count = (text, letters) => (text.match(letters) || []).length;

const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let seen = 0;
for (let node = walk.nextNode(); node; node = walk.nextNode()) {
  if (!node.textContent.trim()) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) continue;
  seen++;
  const style = getComputedStyle(node.parentElement);
  const size = parseFloat(style.fontSize);
  if (size < 15) faults.push(`${size} px: ${short(node.textContent)}`);
  if (box.right > page.clientWidth + 1 || box.left < -1) faults.push(`beyond the edge: ${short(node.textContent)}`);
  const one = luminance(colour(style.color)), other = luminance(background(node.parentElement));
  const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  if (contrast < 4.5) faults.push(`contrast ${contrast.toFixed(2)}: ${short(node.textContent)}`);
}
if (seen < 5) faults.push(`only ${seen} texts are seen`);

for (const paragraph of document.querySelectorAll('p, h1, h2, h3, td, li, blockquote')) {
  if (paragraph.querySelector('p, td, li')) continue;
  const style = getComputedStyle(paragraph);
  const own = paragraph.cloneNode(true);
  own.querySelectorAll('bdi').forEach(bdi => bdi.remove());
  const arabic = count(own.textContent, rtl), latin = count(own.textContent, ltr);
  if (!paragraph.hasAttribute('dir')) faults.push(`no dir: ${short(paragraph.textContent)}`);
  if (arabic > 0 && latin > 0) faults.push(`letters of both directions, none isolated: ${short(own.textContent)}`);
  if (arabic > 0 && style.direction !== 'rtl') faults.push(`Arabic letters run from the left: ${short(own.textContent)}`);
  if (latin > 0 && style.direction !== 'ltr') faults.push(`Latin letters run from the right: ${short(own.textContent)}`);
  const side = style.textAlign.replace('-webkit-', '');
  if (!['start', 'center', style.direction === 'rtl' ? 'right' : 'left'].includes(side)) {
    faults.push(`begins on the wrong side (${side}): ${short(paragraph.textContent)}`);
  }
}
return faults;
