// English words that say little: those that hold a sentence together, and those around what somebody asks for.
// english.py reads both lists from here. What stands after an apostrophe is a word of its own.

const GRAMMAR = [
  "a about above after again against all also although am among an and any are aren as at be because been before being",
  "below between both but by can could couldn d did didn do does doesn doing don during each either etc few for from",
  "further had hadn has hasn have haven having he her here hers herself him himself his how however i if in into is isn",
  "it its itself just ll m may me might more most must my myself nor no not of off on once only or other our ours",
  "ourselves out over own per rather re s shall shan she should shouldn since so some such t than that the their theirs",
  "them themselves then there these they this those through thus to too under until up upon us ve very was wasn we were",
  "weren what when where whether which while who whom whose why will with within without won would wouldn you your yours",
  "yourself yourselves",
];
const ASKING = [
  "anybody anyone anything ask come find get getting give go going gone got hello help hi know let like look looking make",
  "making many much need needed needs please possible someone something somebody take tell thank thanks thing things try",
  "trying use used using want wanted wants way ways work works",
];

export const FUNCTION_WORDS = new Set(GRAMMAR.flatMap((row) => row.split(" ")));
export const WORDS_OF_ASKING = new Set(ASKING.flatMap((row) => row.split(" ")));
