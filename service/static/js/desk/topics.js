/** The topics that articles may have, under their names in the interface's language. */

import { call } from "../api.js";
import { byId, element } from "../dom.js";
import { named } from "../words.js";

const names = new Map();

/** Learn them, and offer them as a filter. Throws what call() throws; once learnt, does nothing. */
export async function learnTopics(signal) {
  if (names.size) return;
  const { body: topics } = await call("/v1/topics", { signal });
  for (const topic of topics) names.set(topic.qcode, named(topic.name));
  const select = byId("filter-topic");
  const indent = (topic) => (topic.broader ? "\u2003" : "");
  select.append(...topics.map((topic) => element("option", { value: topic.qcode }, indent(topic) + names.get(topic.qcode))));
  select.value = new URLSearchParams(location.search).get("topic") ?? "";
  if (select.selectedIndex < 0) select.value = "";
}

export function topicName(qcode) {
  return names.get(qcode) ?? qcode;
}
