/**
 * Writes a copy of a model with a larger vocabulary (see {@link padVocabulary}).
 * usage: node --import tsx test/bench/padVocabulary.ts IN.gguf OUT.gguf TOKENS
 */
import { padVocabulary } from '../model/paddedVocabulary.ts';

const [source = '', target = '', size] = process.argv.slice(2);
await padVocabulary(source, target, Number(size));
