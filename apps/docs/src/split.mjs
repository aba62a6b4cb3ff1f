// Splits sources that hold several pages: one file about all methods, one file an error in both languages.

const HEADING = /^## (.+)$/m;

/** The methods of the generated file, each as a page of its own. */
export function splitMethods(text) {
  return text
    .split(/^(?=## )/m)
    .slice(1)
    .filter((part) => /^## [a-z]\w+$/m.test(part.split('\n')[0]))
    .map((part) => {
      const name = HEADING.exec(part)[1];
      // One level up: the method is the page's title now.
      return { name, text: part.replace(/^##(#?) /gm, '#$1 ') };
    });
}

/** What is left of that file: the list, the receipt's line, the form and the widget; `linkTo` says where a method is now. */
export function methodIndex(text, linkTo) {
  const names = splitMethods(text).map(({ name }) => name);
  return text
    .split(/^(?=## )/m)
    .filter((part) => !/^## [a-z]\w+$/m.test(part.split('\n')[0]))
    .join('')
    .replace(/\]\(#([a-z]+)\)/g, (link, anchor) => {
      const name = names.find((one) => one.toLowerCase() === anchor);
      return name ? `](${linkTo(name)})` : link;
    });
}

/** An error's page opens in Russian; the English part follows under "English". */
export function splitErrorPage(text, language) {
  const [russian, english] = text.split(/^## English$/m);
  if (english === undefined) throw new Error('an error page has no "## English" part');
  if (language === 'ru') return russian.trimEnd();
  const title = /^# .+$/m.exec(russian)[0];
  return `${title}\n\n${english.trim().replace(/^### /gm, '## ')}`;
}
