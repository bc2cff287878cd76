/**
 * A bug, told in our own words: codes, ids and counts, never what a person gave. Only what a fault says is logged,
 * kept by an execution or shown to an operator; of every other error only its name and its place are (what the words
 * of the database, a parser or a library carry is not known here).
 */
export class Fault extends Error {
  override name = 'Fault';
}
