/** The desk: starts its form, its filters and its list. */

import { openFilters } from "./filters.js";
import { openForm } from "./form.js";
import { openStories, restart, soon } from "./stories.js";

openFilters(restart);
openForm(soon);
openStories();
