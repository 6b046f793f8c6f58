import { readBaseUrl } from '../../../talklift/api/baseUrl.ts';
import { judgeAnswer } from '../../../talklift/answer/judgeAnswer.ts';
import { readChoices } from '../../../talklift/answer/choices.ts';
import cases from '../../fixtures/field-cases.json';
