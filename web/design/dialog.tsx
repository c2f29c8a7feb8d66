import { Modal, type ModalProps } from '@mantine/core';
import { useText } from '../language/language.tsx';

/** A modal whose way out has a name in the reader's language. */
export function Dialog(props: ModalProps) {
  const t = useText();
  return <Modal closeButtonProps={{ 'aria-label': t({ vi: 'Đóng', en: 'Close' }) }} {...props} />;
}
