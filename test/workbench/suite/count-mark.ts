/** What a suite without a disk says before its count, in one line of its output. */
export const countMark = 'SUBSTANTIATE_COUNT ';
