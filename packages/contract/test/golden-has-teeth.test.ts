import { afterAll } from 'vitest';
import { answersHaveTeeth } from './teeth/answers.js';
import { codesHaveTeeth } from './teeth/codes.js';
import { formsHaveTeeth } from './teeth/forms.js';
import { report } from './teeth/missed.js';
import { pagesHaveTeeth } from './teeth/pages.js';
import { repliesHaveTeeth } from './teeth/replies.js';
import { requestsHaveTeeth } from './teeth/requests.js';
import { vectorsHaveTeeth } from './teeth/vectors.js';
import { webhooksHaveTeeth } from './teeth/webhooks.js';

afterAll(report);

requestsHaveTeeth();
repliesHaveTeeth();
webhooksHaveTeeth();
formsHaveTeeth();
answersHaveTeeth();
pagesHaveTeeth();
codesHaveTeeth();
vectorsHaveTeeth();
