import './design/design.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { takeTokensFrom } from './api/call.ts';
import { queryClient } from './api/query-client.ts';
import { printInLight } from './design/on-paper.ts';
import { theme } from './design/theme.ts';
import { LanguageProvider } from './language/language.tsx';
import { fetchAhead, Portal } from './routes.tsx';
import { Breakage } from './shell/breakage.tsx';
import { inBrowser } from './sign-in/in-browser.ts';
import { Session } from './sign-in/session.ts';
import { SessionProvider } from './sign-in/use-session.tsx';

const session = new Session(inBrowser());
takeTokensFrom(() => session.token());
fetchAhead();
printInLight();

const root = document.getElementById('portal');
if (root === null) throw new Error('index.html has no place for the portal');
createRoot(root).render(
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <LanguageProvider>
      <Breakage>
        <QueryClientProvider client={queryClient()}>
          <BrowserRouter>
            <SessionProvider session={session}>
              <Portal />
            </SessionProvider>
          </BrowserRouter>
        </QueryClientProvider>
      </Breakage>
    </LanguageProvider>
  </MantineProvider>,
);
