// What differs between the two languages of the site.

export const REPOSITORY = 'https://github.com/unitpay-kit/unitpay-kit';

/** Russian stands at the root, English under /en/. */
export const languages = {
  ru: { prefix: '', suffix: '.ru.md', tag: 'ru-RU', name: 'Русский' },
  en: { prefix: 'en/', suffix: '.md', tag: 'en-US', name: 'English' },
};
