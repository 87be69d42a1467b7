/** The backend program with what an evaluation asks besides. It is no part of the package. */
import { startBackend } from '../backendProgram.ts';
import { answerMeasuring } from './measuringTasks.ts';

startBackend(answerMeasuring);
