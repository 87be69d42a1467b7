import { startBackend } from './backendProgram.ts';

startBackend();
