import type {
  AttributeGroup,
  CatalogueDocument,
  Category,
  CategoryGroup,
  GroupKind,
} from '../../domain/products/catalogue.ts'
import type { MerchantId } from '../../domain/numbers.ts'

/** Attributes of a group have the ids that follow `id × 1,000`, in the order of their names. */
const group = (
  id: number,
  kind: GroupKind,
  [name, frontendName]: readonly [name: string, frontendName: string],
  attributes: readonly string[],
  isMultiselect = false,
): AttributeGroup => ({
  id,
  name,
  frontend_name: frontendName,
  is_multiselect: isMultiselect,
  kind,
  attributes: attributes.map((attribute, at) => ({
    id: id * 1_000 + at + 1,
    name: attribute.toLowerCase(),
    frontend_name: attribute,
  })),
})

const GROUPS = {
  color: group(
    1,
    'color',
    ['color', 'Colour'],
    [
      'White',
      'Black',
      'Navy',
      'Blue',
      'Oat',
      'Green',
      'Camel',
      'Red',
      'Mixed',
      'Brass',
      'Sand',
      'Moss',
      'Clay',
      'Oak',
      'Walnut',
    ],
  ),
  clothingSize: group(2, 'size', ['clothing_size', 'Size'], ['XS', 'S', 'M', 'L', 'XL']),
  waist: group(3, 'size', ['waist', 'Waist'], ['28', '30', '31', '32', '34']),
  length: group(4, 'second_size', ['inside_leg', 'Length'], ['30', '32', '34', '36']),
  shoeSize: group(5, 'size', ['shoe_size', 'Shoe size'], ['37', '38', '39', '40', '41', '42', '43', '44']),
  sockSize: group(6, 'size', ['sock_size', 'Size'], ['35-38', '39-42', '43-46', 'One size']),
  homeSize: group(
    7,
    'size',
    ['home_size', 'Measures'],
    ['50x100', '70x140', '135x200', '155x220', '240x220', '160x230', '200x300', '20 cm', '27 cm'],
  ),
  cluster: group(
    8,
    'material_cluster',
    ['cluster', 'Part'],
    ['Outer material', 'Lining', 'Sole', 'Body', 'Shade'],
  ),
  textile: group(
    9,
    'material',
    ['textile', 'Textile'],
    ['Cotton', 'Wool', 'Linen', 'Polyester', 'Elastane', 'Viscose'],
  ),
  nonTextile: group(
    10,
    'material',
    ['non_textile', 'Material'],
    ['Leather', 'Rubber', 'Brass', 'Steel', 'Glass', 'Ceramic', 'Oak', 'Walnut', 'Wax'],
  ),
  targetGroup: group(11, 'plain', ['target_group', 'For'], ['Women', 'Men', 'Unisex', 'Children']),
  season: group(12, 'plain', ['season', 'Season'], ['Spring', 'Summer', 'Autumn', 'Winter'], true),
  fit: group(13, 'plain', ['fit', 'Fit'], ['Slim', 'Regular', 'Loose']),
  pattern: group(14, 'plain', ['pattern', 'Pattern'], ['Plain', 'Striped', 'Checked', 'Printed']),
  fastening: group(
    15,
    'plain',
    ['fastening', 'Fastening'],
    ['Buttons', 'Zip', 'Laces', 'Hook and loop'],
    true,
  ),
  room: group(16, 'plain', ['room', 'Room'], ['Living room', 'Bedroom', 'Kitchen', 'Bathroom'], true),
} as const

type Name = keyof typeof GROUPS

const category = (
  id: number,
  parentId: number | null,
  name: string,
  groups: { readonly required?: readonly Name[]; readonly optional?: readonly Name[] } = {},
  material: Category['material_composition_type'] = null,
): Category => {
  const named = (names: readonly Name[] = [], required: boolean): CategoryGroup[] =>
    names.map((one) => ({ id: GROUPS[one].id, required }))
  return {
    id,
    name,
    parent_id: parentId,
    material_composition_type: material,
    groups: [...named(groups.required, true), ...named(groups.optional, false)],
  }
}

const CLOTHES = ['color', 'clothingSize', 'targetGroup', 'cluster', 'textile'] as const
const SHOES = ['color', 'shoeSize', 'targetGroup', 'cluster', 'nonTextile'] as const

/** With sizes and without, with a second size, with each kind of composition and none. */
const CATEGORIES: readonly Category[] = [
  category(10, null, 'Fashion'),
  category(11, 10, 'Clothing'),
  category(12, 11, 'T-shirts', { required: CLOTHES, optional: ['season', 'fit', 'pattern'] }, 'textile'),
  category(
    13,
    11,
    'Shirts',
    { required: [...CLOTHES, 'fit'], optional: ['pattern', 'fastening'] },
    'textile',
  ),
  category(
    14,
    11,
    'Jeans',
    {
      required: ['color', 'waist', 'length', 'targetGroup', 'cluster', 'textile'],
      optional: ['fit', 'fastening'],
    },
    'textile',
  ),
  category(15, 11, 'Knitwear', { required: CLOTHES, optional: ['season', 'pattern'] }, 'textile'),
  category(16, 11, 'Dresses', { required: [...CLOTHES, 'season'], optional: ['pattern'] }, 'textile'),
  category(17, 11, 'Coats', { required: CLOTHES, optional: ['season', 'fastening'] }, 'textile'),
  category(20, 10, 'Shoes'),
  category(21, 20, 'Sneakers', { required: SHOES, optional: ['fastening'] }, 'non-textile'),
  category(22, 20, 'Boots', { required: SHOES, optional: ['season', 'fastening'] }, 'non-textile'),
  category(30, 10, 'Accessories'),
  category(31, 30, 'Socks', { required: ['color', 'sockSize'], optional: ['pattern'] }),
  category(32, 30, 'Hats', { required: ['color'], optional: ['sockSize', 'season'] }),
  category(50, null, 'Home'),
  category(
    51,
    50,
    'Lamps',
    { required: ['color', 'cluster', 'nonTextile'], optional: ['room'] },
    'non-textile',
  ),
  category(52, 50, 'Vases', { required: ['color'], optional: ['room'] }),
  category(
    53,
    50,
    'Towels and bed linen',
    { required: ['color', 'homeSize', 'cluster', 'textile'], optional: ['room'] },
    'textile',
  ),
  category(54, 50, 'Tableware', { required: ['color'], optional: ['homeSize', 'room'] }),
  category(55, 50, 'Chairs', { required: ['color', 'room'] }),
]

const EUR = { code: 'EUR', name: 'Euro' }

/**
 * The catalogue of the sandbox, with the same ids at every start. It can be refused in every way: there is a brand that each of the two sellers
 * may not sell, and countries that are not sold in are those that it leaves out.
 */
export const inventedCatalogue = (fashion: MerchantId, home: MerchantId): CatalogueDocument => ({
  countries: [
    { code: 'AT', name: 'Austria', currency: EUR },
    { code: 'CH', name: 'Switzerland', currency: { code: 'CHF', name: 'Swiss Franc' } },
    { code: 'CZ', name: 'Czechia', currency: { code: 'CZK', name: 'Czech Koruna' } },
    { code: 'DE', name: 'Germany', currency: EUR },
    { code: 'FR', name: 'France', currency: EUR },
    { code: 'NL', name: 'Netherlands', currency: EUR },
    { code: 'PL', name: 'Poland', currency: { code: 'PLN', name: 'Polish Zloty' } },
  ],
  locales: [
    { code: 'cs', name: 'Czech' },
    { code: 'de', name: 'German' },
    { code: 'en', name: 'English' },
    { code: 'fr', name: 'French' },
    { code: 'nl', name: 'Dutch' },
    { code: 'pl', name: 'Polish' },
  ],
  brands: [
    { id: 101, key: 'nordlicht', name: 'Nordlicht', merchants: [fashion] },
    { id: 102, key: 'fjordline', name: 'Fjordline', merchants: [fashion] },
    { id: 103, key: 'casa-verde', name: 'Casa Verde', merchants: [home] },
    { id: 104, key: 'common-thread', name: 'Common Thread' },
  ],
  groups: Object.values(GROUPS),
  categories: CATEGORIES,
})
