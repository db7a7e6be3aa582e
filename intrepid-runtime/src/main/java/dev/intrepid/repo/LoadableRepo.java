package dev.intrepid.repo;

/**
 * A repo that can store what another repo has as it is there, which publishing cannot: a published
 * event gets its position, sequence and time from the repo that stores it. For programs that move a
 * whole repo, as {@code ./intrepid repo copy} does.
 */
public interface LoadableRepo extends IntrepidRepo {

  /**
   * The URI of a memo that says that not all of another repo is loaded yet: as long as it is there,
   * no app runs on the repo. No URI variable can lead there.
   */
  String UNFINISHED = "@copy";

  /**
   * Stores records with the numbers and times they have, all or none, whatever the limits of this
   * repo. Events go on where the log ends; memos and markers take the place of what is there. What
   * is stored afterwards goes on from the numbers loaded.
   *
   * <p>No app may run on the repo meanwhile: what a process remembers of memos may be another than
   * is stored then, and threads that wait for events may learn of these as late as of those that
   * another process publishes.
   *
   * @throws LoadException if an event does not go on where the log ends, or its id is stored
   * @throws InvalidNameException if this repo cannot keep a name
   */
  void load(StoredRecords records);
}
