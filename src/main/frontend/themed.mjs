// The design system writes its colours into the sheet when it is compiled. Here each gets the name back that
// css/_tokens.scss gives it, so that one sheet serves light and dark. A colour without a name stops the build.
const NAMES = {
  '#1b1b1b': 'ink', '#000': 'ink', '#454545': 'on-off', '#3d4551': 'ink-soft', '#565c65': 'line-strong', '#757575': 'line-strong',
  '#71767a': 'line-strong', '#919191': 'line-strong', '#a9aeb1': 'line-strong', '#c9c9c9': 'off', '#e6e6e6': 'off',
  '#dfe1e2': 'line', '#f0f0f0': 'wash', '#1a4480': 'accent', '#162e51': 'accent-strong', '#13171f': 'accent-strongest',
  '#005ea2': 'accent', '#54278f': 'visited', '#d83933': 'danger', '#b50909': 'danger', '#8b0a03': 'danger-strong', '#d54309': 'danger', '#9c3d10': 'danger-strong',
  '#f4e3db': 'danger-wash', '#00bde3': 'info', '#e7f6f8': 'info-wash', '#28a0cb': 'info', '#07648d': 'info',
  '#00a91c': 'success', '#ecf3ec': 'success-wash', '#ffbe2e': 'caution', '#faf3d1': 'caution-wash',
  '#fa9441': 'caution', '#c05600': 'caution', '#775540': 'caution',
};

function named(property, colour) {
  if (colour === '#fff') return property === 'color' ? 'var(--on-accent)' : 'var(--paper)';
  if (!(colour in NAMES)) throw new Error(`${colour} of the design system has no name in themed.mjs (${property})`);
  return `var(--${NAMES[colour]})`;
}

export function themed(css) {
  return css
    .replace(/background(-image)?:\s*url\(""\)[^;}]*;?/g, '')
    .replace(/rgba\(0,\s*0,\s*0,\s*0\)/g, 'transparent')
    .replace(/rgba\(26,\s*68,\s*128,\s*0?\.1\)/g, 'var(--accent-wash)')
    .replace(/rgba\(27,\s*27,\s*27,\s*0?\.2\)/g, 'var(--line-strong)')
    .replace(/([a-z-]+):([^;{}]*#[0-9a-f]{3,8}[^;{}]*)/g, (_, property, value) =>
      `${property}:${value.replace(/#[0-9a-f]{3,8}/g, colour => named(property, colour))}`);
}
