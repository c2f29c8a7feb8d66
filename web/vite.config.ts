import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Rooms that an office with a cable works in; a commune's phone does not fetch them before they are opened. */
const OFFICE = /\/web\/(coverage|follow-up|forecast|data|reports|access-log|people|review)\//;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      // The browser fetches them once, for the home screen; a list without a network does not need them.
      includeManifestIcons: false,
      injectRegister: false,
      manifest: {
        name: 'Bao Phủ',
        short_name: 'Bao Phủ',
        description: 'Thẻ bảo hiểm y tế cho mọi trẻ em dưới 6 tuổi',
        lang: 'vi',
        start_url: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#0b6b5d',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['index.html', 'icon.svg', 'assets/*.{js,css}', 'assets/*-{latin,vietnamese}-*.woff2'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/v1\//, /^\/oidc\//],
        runtimeCaching: [
          {
            urlPattern: /\/config\.json$/,
            handler: 'StaleWhileRevalidate',
            options: { cacheName: 'config' },
          },
          {
            urlPattern: /\/assets\//,
            handler: 'CacheFirst',
            // Files of earlier builds go, and all of them before the browser clears what waits to be sent.
            options: { cacheName: 'assets', expiration: { maxEntries: 60, purgeOnQuotaError: true } },
          },
        ],
      },
    }),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    rollupOptions: {
      output: {
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => OFFICE.test(id))
            ? 'assets/office/[name]-[hash].js'
            : 'assets/[name]-[hash].js',
        // What every page needs is one file, and what a commune's list needs besides another with all it imports: left to itself, the
        // bundler makes one of each part that pages share, and a phone has to fetch some forty for a list.
        codeSplitting: {
          groups: [
            { name: 'frame', tags: ['$initial'], priority: 2 },
            { name: 'list', test: /\/work-list-page\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
});
