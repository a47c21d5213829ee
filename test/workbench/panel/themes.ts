/** Colours of the editor's own themes, as its webviews are told them: as many as the panel uses. */
export interface Theme {
  readonly name: string;
  /** The class that the editor gives to the body. */
  readonly kind: string;
  readonly colours: Readonly<Record<string, string>>;
  /** Whether the system is told to use few colours of its own. */
  readonly isForced?: boolean;
}

const font = { 'font-family': "'Segoe UI', 'Liberation Sans', sans-serif", 'font-size': '13px', 'font-weight': 'normal' };

const light = {
  ...font,
  foreground: '#3b3b3b',
  descriptionForeground: '#3b3b3b',
  'sideBar-background': '#f8f8f8',
  'sideBar-foreground': '#3b3b3b',
  'editor-background': '#ffffff',
  focusBorder: '#005fb8',
  'textLink-foreground': '#005fb8',
  'list-hoverBackground': '#f2f2f2',
  'editorError-foreground': '#e51400',
  'editorWarning-foreground': '#bf8803',
  'editorInfo-foreground': '#1a85ff',
  'charts-green': '#388a34',
  'button-background': '#005fb8',
  'button-foreground': '#ffffff',
  'dropdown-background': '#ffffff',
  'dropdown-foreground': '#3b3b3b',
  'dropdown-border': '#cecece',
};

const dark = {
  ...font,
  foreground: '#cccccc',
  descriptionForeground: '#9d9d9d',
  'sideBar-background': '#181818',
  'sideBar-foreground': '#cccccc',
  'editor-background': '#1f1f1f',
  focusBorder: '#0078d4',
  'textLink-foreground': '#4daafc',
  'list-hoverBackground': '#2a2d2e',
  'editorError-foreground': '#f14c4c',
  'editorWarning-foreground': '#cca700',
  'editorInfo-foreground': '#3794ff',
  'charts-green': '#89d185',
  'button-background': '#0078d4',
  'button-foreground': '#ffffff',
  'dropdown-background': '#313131',
  'dropdown-foreground': '#cccccc',
  'dropdown-border': '#3c3c3c',
};

const highContrast = {
  ...font,
  foreground: '#ffffff',
  descriptionForeground: 'rgba(255, 255, 255, 0.7)',
  'sideBar-background': '#000000',
  'editor-background': '#000000',
  focusBorder: '#f38518',
  contrastBorder: '#6fc3df',
  contrastActiveBorder: '#f38518',
  'textLink-foreground': '#21a6ff',
  'editorError-foreground': '#f48771',
  'editorWarning-foreground': '#ffd370',
  'editorInfo-foreground': '#3794ff',
  'charts-green': '#89d185',
  'button-background': '#000000',
  'button-foreground': '#ffffff',
  'button-border': '#6fc3df',
  'dropdown-background': '#000000',
  'dropdown-foreground': '#ffffff',
  'dropdown-border': '#6fc3df',
};

const highContrastLight = {
  ...font,
  foreground: '#292929',
  descriptionForeground: 'rgba(41, 41, 41, 0.7)',
  'sideBar-background': '#ffffff',
  'editor-background': '#ffffff',
  focusBorder: '#006bbd',
  contrastBorder: '#0f4a85',
  contrastActiveBorder: '#006bbd',
  'textLink-foreground': '#0f4a85',
  'editorError-foreground': '#b5200d',
  'editorWarning-foreground': '#895503',
  'editorInfo-foreground': '#1a85ff',
  'charts-green': '#374e06',
  'button-background': '#0f4a85',
  'button-foreground': '#ffffff',
  'dropdown-background': '#ffffff',
  'dropdown-foreground': '#292929',
  'dropdown-border': '#0f4a85',
};

/** The older light theme has the palest of all secondary texts. */
const olderLight = { ...light, descriptionForeground: '#717171', 'sideBar-background': '#f3f3f3', 'sideBar-foreground': '#616161' };

export const themes: readonly Theme[] = [
  { name: 'light', kind: 'vscode-light', colours: light },
  { name: 'older-light', kind: 'vscode-light', colours: olderLight },
  { name: 'dark', kind: 'vscode-dark', colours: dark },
  { name: 'high-contrast', kind: 'vscode-high-contrast', colours: highContrast },
  { name: 'high-contrast-light', kind: 'vscode-high-contrast vscode-high-contrast-light', colours: highContrastLight },
  { name: 'forced-colours', kind: 'vscode-high-contrast', colours: highContrast, isForced: true },
  { name: 'none', kind: '', colours: {} },
];
