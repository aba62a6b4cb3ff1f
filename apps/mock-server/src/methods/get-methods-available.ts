/**
 * @module
 * getMethodsAvailable: payment systems of a project.
 */
import { type ProjectMethod, required } from './api-method.js';

/** Lists payment systems. No source shows the answer: a list of codes is ours (decisions/0040). */
export const getMethodsAvailable: ProjectMethod<'getMethodsAvailable'> = {
  name: 'getMethodsAvailable',
  level: 'project',
  owner: 'projectId',
  about: 'Lists the payment systems switched on for the project. The shape of the answer is not documented.',
  docs: 'api',
  wrongKey: 'wrongKey',
  params: [required('projectId', 'id', '135', 'Project.')],
  result: {
    type: 'array',
    items: { type: 'string' },
    description: 'Not documented: the shape is the mock’s.',
  },
  example: { result: ['card', 'sbp'] },
  handle: ({ project }) => ({ result: project.paymentTypes }),
};
