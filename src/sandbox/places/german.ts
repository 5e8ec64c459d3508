import type { Place } from './place.ts'

export const GERMAN: readonly Place[] = [
  {
    countryCode: 'DE',
    vat: 19,
    currencyCode: 'EUR',
    euro: 1,
    weight: 34,
    women: ['Anna', 'Jördis', 'Katrin', 'Aylin', 'Lena', 'Käthe', 'Sophie', 'Zoë'],
    men: ['Jürgen', 'Björn', 'Emre', 'Lukas', 'Jörg', 'Matthias', 'Felix', 'Hans-Peter'],
    surnames: ['Müller', 'Groß', 'Schäfer', 'Yıldız', 'Weiß', 'von der Heide', 'Köhler', 'Brandt', 'Jäger', 'Öztürk'],
    streets: ['Lindenstraße #', 'Am Mühlbach #', 'Goethestr. #', 'Große Bleichen #', 'Schönhauser Allee #', 'Kölner Str. #a'],
    towns: [
      ['10115', 'Berlin'],
      ['01067', 'Dresden'],
      ['20354', 'Hamburg'],
      ['50667', 'Köln'],
      ['80331', 'München'],
      ['90402', 'Nürnberg'],
      ['48143', 'Münster'],
    ],
    additions: ['Hinterhaus, 3. OG', 'c/o Familie Weiß', 'bei Grünwald klingeln'],
    phone: (dice) => `+49 30 23125 ${dice.digits(3)}`,
    collectionPoint: (dice) => {
      const key = String(dice.between(101, 289))
      return { key, type: 'packstation', description: `Packstation ${key}` }
    },
  },
  {
    countryCode: 'AT',
    vat: 20,
    currencyCode: 'EUR',
    euro: 1,
    weight: 10,
    women: ['Theresa', 'Johanna', 'Valentina', 'Marlene'],
    men: ['Sebastian', 'Florian', 'Günther', 'Xaver'],
    surnames: ['Gruber', 'Pichler', 'Österreicher', 'Hofstätter', 'Wögerbauer'],
    streets: ['Mariahilfer Straße #', 'Getreidegasse #', 'Höttinger Au #', 'Kärntner Ring #/7'],
    towns: [
      ['1070', 'Wien'],
      ['5020', 'Salzburg'],
      ['6020', 'Innsbruck'],
      ['3100', 'St. Pölten'],
    ],
    additions: ['Stiege 2, Tür 14', 'Top 5'],
  },
  {
    countryCode: 'CH',
    vat: 8.1,
    currencyCode: 'CHF',
    euro: 0.95,
    weight: 8,
    women: ['Noémie', 'Seraina', 'Chiara', 'Ursina'],
    men: ['Reto', 'Loïc', 'Urs', 'Gian-Andrea'],
    surnames: ['Aeschbacher', 'Rüegg', 'Dubois', 'Bernasconi', 'Zürcher'],
    streets: ['Bahnhofstrasse #', 'Rue du Rhône #', 'Via Nassa #', 'Obere Gütschstrasse #'],
    towns: [
      ['8001', 'Zürich'],
      ['1204', 'Genève'],
      ['6900', 'Lugano'],
      ['7000', 'Chur'],
    ],
    additions: ['Postfach 12'],
  },
]
