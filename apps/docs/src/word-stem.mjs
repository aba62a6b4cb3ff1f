/**
 * Cuts a word to its stem, so that the search finds its other forms: чеками by чек, возвратов by возврат.
 * It is sent to the browser as text, so it must use nothing from outside itself.
 */
export function processTerm(term) {
  const word = term.toLowerCase().replaceAll('ё', 'е');
  if (!/^[а-я]{4,}$/.test(word)) return word;
  const reflexive = word.replace(/(ся|сь)$/, '');
  const endings = [
    /(иями|ениями|ованиями)$/,
    /(ыми|ими|ого|его|ому|ему|ями|ами|ией|иям|иях|ешь|ете|ить|ать|ять|еть|уть|ует|уют|ают|яют|ает|яет|али|яли|или|ены|ена|ено|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ом|ем|ам|ям|ах|ях|ов|ев|ью|ия|ии|ию|ых|их|ую|юю|ут|ют|ит|ат|ят|ет|ла|ло|ли)$/,
    /[аеиоуыьэюяй]$/,
  ];
  for (const ending of endings) {
    const stem = reflexive.replace(ending, '');
    if (stem !== reflexive && stem.length >= 3)
      return stem.replace(/[аеиоуыьэюяй]$/, (last) => (stem.length > 4 ? '' : last));
  }
  return reflexive;
}
