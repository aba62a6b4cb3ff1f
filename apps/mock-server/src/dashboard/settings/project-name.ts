/** @module What a project is called: its own name, or its number in the visitor's language. */
import type { Project } from '../../state/project.js';
import type { DashboardView } from '../view.js';

/** The name shown. */
export function projectName(view: DashboardView, project: Project): string {
  return project.name ?? view.texts.payments.projectNumber(project.id);
}
