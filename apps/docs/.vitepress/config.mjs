import { slug } from 'github-slugger';
import { defineConfig } from 'vitepress';
import { pagesOf } from '../src/collect.mjs';
import { jobs, sections } from '../src/contents.mjs';
import { languages, REPOSITORY } from '../src/languages.mjs';
import { processTerm } from '../src/word-stem.mjs';

const linkTo = (prefix, path) => `/${prefix}${path}`;

function sidebar(language) {
  const { prefix } = languages[language];
  const listed = new Set(sections.flatMap(({ pages }) => pages.map(({ path }) => path)));
  const others = pagesOf(language).filter(({ path }) => !listed.has(path));
  const below = (start) =>
    others
      .filter(({ path }) => path.startsWith(start))
      .map(({ path, short }) => ({ text: short, link: linkTo(prefix, path) }));
  const reference = sections.indexOf(sections.find(({ en }) => en === 'Reference'));
  return sections.map(({ [language]: text, pages }, index) => ({
    text,
    items: [
      ...pages.map(({ path, [language]: short }) => ({
        text: short,
        link: linkTo(prefix, path),
        ...(path === 'api/' && { collapsed: true, items: below('api/') }),
      })),
      ...(index === reference
        ? [
            {
              text: language === 'ru' ? 'Коды ошибок' : 'Error codes',
              link: linkTo(prefix, 'errors/'),
              collapsed: true,
              items: below('errors/').slice(1),
            },
            {
              text: language === 'ru' ? 'Справочник TypeScript (англ.)' : 'TypeScript reference',
              link: '/en/reference/',
            },
          ]
        : []),
    ],
  }));
}

const texts = {
  ru: {
    outline: { label: 'На этой странице' },
    docFooter: { prev: 'Назад', next: 'Далее' },
    darkModeSwitchLabel: 'Оформление',
    lightModeSwitchTitle: 'Светлая тема',
    darkModeSwitchTitle: 'Тёмная тема',
    sidebarMenuLabel: 'Меню',
    returnToTopLabel: 'Наверх',
    langMenuLabel: 'Язык',
    skipToContentLabel: 'К содержанию',
    notFound: {
      title: 'Страница не найдена',
      quote: 'Такой страницы нет.',
      linkLabel: 'На главную',
      linkText: 'На главную',
    },
  },
  en: { outline: { label: 'On this page' } },
};

const search = {
  ru: {
    translations: {
      button: { buttonText: 'Поиск', buttonAriaLabel: 'Поиск' },
      modal: {
        displayDetails: 'Показать подробности',
        resetButtonTitle: 'Очистить',
        backButtonTitle: 'Закрыть поиск',
        noResultsText: 'Ничего не найдено',
        footer: { selectText: 'выбрать', navigateText: 'перейти', closeText: 'закрыть' },
      },
    },
  },
};

const themeOf = (language) => ({
  ...texts[language],
  sidebar: sidebar(language),
  nav: jobs
    .filter(([path]) => ['guides/refund', 'guides/go-live', 'start/'].includes(path))
    .map(([path, ru, en]) => ({ text: { ru, en }[language], link: linkTo(languages[language].prefix, path) })),
});

export default defineConfig({
  srcDir: '.pages',
  title: 'unitpay-kit',
  cleanUrls: false,
  // The switch of themes is a comfort; no font or script comes from elsewhere.
  head: [],
  locales: {
    root: { label: 'Русский', lang: 'ru-RU', description: 'UnitPay для Node.js', themeConfig: themeOf('ru') },
    en: {
      label: 'English',
      lang: 'en-US',
      link: '/en/',
      description: 'UnitPay for Node.js',
      themeConfig: themeOf('en'),
    },
  },
  themeConfig: {
    socialLinks: [{ icon: 'github', link: REPOSITORY }],
    search: {
      provider: 'local',
      options: {
        // The reference would bury the guides under the names of fields.
        _render: (text, env, md) => (/^(en\/)?reference\//.test(env.relativePath) ? '' : md.render(text, env)),
        locales: { root: search.ru },
        miniSearch: { options: { processTerm }, searchOptions: { combineWith: 'AND' } },
      },
    },
  },
  markdown: {
    // Signatures such as <paymentId> in the tables are text, not elements.
    html: false,
    // The default would turn й into и, so that links that are right in the repository die here.
    anchor: { slugify: slug },
    config(md) {
      const text = md.renderer.rules.text;
      md.renderer.rules.text = (...args) => text(...args).replaceAll('{{', '&#123;&#123;');
    },
  },
});
