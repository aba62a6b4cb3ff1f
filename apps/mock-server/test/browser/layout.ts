/** @module Looks at a drawn page for what nobody wants to see: texts that overlap, that leave the window, or whose words are broken in two. */
import type { Page } from 'playwright-core';

/** Runs in the browser, where this file's types don't know the DOM. Hidden words for readers don't count: nobody sees them. */
const LOOK = `(() => {
  const hidden = (element) => {
    if (!element.checkVisibility() || element.closest('.skip')) return true;
    for (let one = element; one; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.visibility === 'hidden' || style.clipPath !== 'none' || style.opacity === '0') return true;
    }
    return false;
  };
  const scrolls = (element) => {
    for (let one = element; one; one = one.parentElement) {
      if (one !== document.documentElement && getComputedStyle(one).overflowX !== 'visible') return true;
    }
    return false;
  };
  const name = ({ text, element }) => element.tagName.toLowerCase() + '.' + element.className + ' "' + text + '"';
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.textContent.trim();
    const element = node.parentElement;
    if (text === '' || !element || ['SCRIPT', 'STYLE', 'OPTION', 'SELECT'].includes(element.tagName) || hidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width > 1 && rect.height > 1) found.push({ text: text.slice(0, 40), element, rect });
    }
  }
  const faults = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) faults.push('the page is wider than the window: ' + document.documentElement.scrollWidth);
  for (const one of found) {
    if ((one.rect.left < -1 || one.rect.right > width + 1) && !scrolls(one.element)) faults.push('leaves the window: ' + name(one));
  }
  const walkAgain = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walkAgain.nextNode()) {
    const node = walkAgain.currentNode;
    const element = node.parentElement;
    // Codes, addresses and numbers may break anywhere.
    if (!element || element.closest('code, pre, .mono, .k, .v, .sig, script, style, option, select') || hidden(element)) continue;
    for (const { 0: word, index } of node.textContent.matchAll(/\\p{L}{4,}/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) faults.push('broken word: ' + word);
    }
  }
  found.sort((left, right) => left.rect.top - right.rect.top);
  // Lines of text touch; letters of two texts in one place share more than that.
  const most = 3;
  for (let i = 0; i < found.length; i += 1) {
    for (let j = i + 1; j < found.length && found[j].rect.top < found[i].rect.bottom - most; j += 1) {
      const [a, b] = [found[i], found[j]];
      if (a.element === b.element || scrolls(a.element) || scrolls(b.element)) continue;
      const wide = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const high = Math.min(a.rect.bottom, b.rect.bottom) - b.rect.top;
      if (wide > most && high > most) faults.push('overlap: ' + name(a) + ' and ' + name(b));
    }
  }
  return faults;
})()`;

/** What is wrong with the drawing of a page; empty when nothing is. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(LOOK);
}
