/** The format of lab files, which the first chart does without; undefined where it cannot be fetched. */
export const fetchLabFile = () => import('../formats/lab-file').catch(() => undefined)
