/**
 * The headers that a host should add, in one place: `npm run hosting` writes them into the configurations of hosting/, and
 * a test compares those with this.
 */

/** For every file. @type {Readonly<Record<string, string>>} */
export const HEADERS = {
  // The pages carry the rest of the policy themselves; a meta element cannot say this part.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

/** For files that are named by their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** For all others: a new version is found at once. */
export const FRESH = 'no-cache';

const lines = (/** @type {(name: string, value: string) => string} */ write, indent = '') =>
  Object.entries(HEADERS)
    .map(([name, value]) => indent + write(name, value))
    .join('\n');

const nginx =
  () => `# Inside a server { } block, for a build that lies in the server's root. Under a path, put the path before each location.
# Serve it over HTTPS: without it browsers start no service worker, and the app does not work offline.
gzip on;
gzip_types text/css text/javascript application/javascript application/json application/manifest+json image/svg+xml;
index index.html;
# nginx forgets outer headers wherever a location adds its own, so both list them all.
location / { add_header Cache-Control "${FRESH}" always;
${lines((name, value) => `add_header ${name} "${value}" always;`, '  ')}
}
location ~ /_app/immutable/ { add_header Cache-Control "${IMMUTABLE}" always;
${lines((name, value) => `add_header ${name} "${value}" always;`, '  ')}
}
`;

const apache = () => `# .htaccess beside index.html; needs mod_headers (and mod_deflate for compression).
DirectoryIndex index.html
Options -Indexes
AddType application/manifest+json .webmanifest
<IfModule mod_headers.c>
${lines((name, value) => `Header always set ${name} "${value}"`, '  ')}
  Header always set Cache-Control "${FRESH}"
  <If "%{REQUEST_URI} =~ m#/_app/immutable/#">
    Header always set Cache-Control "${IMMUTABLE}"
  </If>
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json image/svg+xml
</IfModule>
`;

const attribute = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const iis = () => `<?xml version="1.0" encoding="utf-8"?>
<!-- web.config beside index.html, for IIS 10. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>
    <directoryBrowse enabled="false" />
    <urlCompression doStaticCompression="true" />
    <staticContent>
      <remove fileExtension=".webmanifest" /><mimeMap fileExtension=".webmanifest" mimeType="application/manifest+json" />
      <remove fileExtension=".json" /><mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".gz" /><mimeMap fileExtension=".gz" mimeType="application/gzip" />
      <remove fileExtension=".mjs" /><mimeMap fileExtension=".mjs" mimeType="text/javascript" />
      <remove fileExtension=".wasm" /><mimeMap fileExtension=".wasm" mimeType="application/wasm" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${lines((name, value) => `<add name="${name}" value="${attribute(value)}" />`, '        ')}
        <add name="Cache-Control" value="${FRESH}" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="_app/immutable">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Cache-Control" />
          <add name="Cache-Control" value="${IMMUTABLE}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>
`;

/** Netlify, Cloudflare Pages and others read this file. */
const pages = () => `/*
${lines((name, value) => `${name}: ${value}`, '  ')}
  Cache-Control: ${FRESH}
/_app/immutable/*
  ! Cache-Control
  Cache-Control: ${IMMUTABLE}
`;

/** The configurations by the name of their file in hosting/. @returns {Readonly<Record<string, string>>} */
export const configurations = () => ({
  'nginx.conf': nginx(),
  '.htaccess': apache(),
  'web.config': iis(),
  _headers: pages(),
});
