/**
 * The memos in which the engine keeps its state: requests, streams set aside, which subscriber
 * keeps and handles what, and how the apps of a repo are doing. Each record is one stored form with
 * its address and its codec, so what it is called in the JSON must not change; {@code
 * StoredRevisions} says what revisions a commit gave them. May call the contract of the repo, and
 * nothing of the engine. Not exported.
 */
@NullMarked
package dev.intrepid.engine.stored;

import org.jspecify.annotations.NullMarked;
