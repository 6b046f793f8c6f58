// npm run docs: writes the documents' tables anew.
import { writeTables } from './writeTables.mts';

writeTables();
