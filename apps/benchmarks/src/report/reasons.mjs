// Why a comparison misses its aim, by `row.comparison`; shown on the page while it does.
export const REASONS = {
  'size.published': {
    en: 'The sources (0.5 MB) and the declaration maps (0.3 MB) are in it: "go to definition" has to lead to code (decisions/0095). The code itself is published without comments.',
    ru: 'В неё входят исходники (0,5 МБ) и карты объявлений (0,3 МБ): «перейти к определению» должно вести в код (decisions/0095). Сам код публикуется без комментариев.',
  },
};
