import { useText } from '../language/language.tsx';
import classes from './shell.module.css';

/** Leads past the head and the menu; seen once it has the focus. */
export function SkipLink() {
  const t = useText();
  return (
    <a
      href={`#${CONTENT}`}
      className={`${classes.skip} no-print`}
      onClick={(event) => {
        // The address stays as it is: a fragment would be a page more to go back over.
        event.preventDefault();
        document.getElementById(CONTENT)?.focus();
      }}
    >
      {t({ vi: 'Đến nội dung', en: 'Skip to content' })}
    </a>
  );
}

/** The id of the element around the page. */
export const CONTENT = 'content';
