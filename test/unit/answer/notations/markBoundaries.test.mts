import { boundary, markBoundaries } from '../../../../talklift/answer/notations/markBoundaries.ts';

test.each([
	['', ''],
	['…', '…'],
	['ñandú', '||ñandú||'],
	['sí, bwana!', '||sí||, ||bwana||!'],
	['nyumba_2', '||nyumba_2||'],
	['ሰላም ٣', '||ሰላም|| ||٣||'],
	['José'.normalize('NFD'), `||${'José'.normalize('NFD')}||`],
	['sí|no', '||síno||'],
])('%j has marks where words begin and end, and no others', (text, marked) => {
	const toMarks = (drawn: string) => drawn.replaceAll('|', boundary);
	expect(markBoundaries(toMarks(text))).toBe(toMarks(marked));
});
