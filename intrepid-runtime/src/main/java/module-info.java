/**
 * The runtime of Intrepid: {@link dev.intrepid.Intrepid} runs handlers over any {@link
 * dev.intrepid.repo.IntrepidRepo}. A module that only declares messages needs {@code
 * dev.intrepid.annotations} alone; one that writes an adapter needs {@link dev.intrepid.repo}.
 *
 * @uses dev.intrepid.codegen.Registry what the compiler wrote
 * @uses dev.intrepid.repo.RepoProvider adapters
 */
@SuppressWarnings("module") // The launcher is compiled later.
module dev.intrepid.runtime {
  requires transitive dev.intrepid.annotations;
  requires static transitive java.sql;
  requires static transitive org.jspecify;
  requires transitive tools.jackson.databind;
  requires com.github.benmanes.caffeine;
  requires org.slf4j;
  requires tools.jackson.core;

  exports dev.intrepid;
  exports dev.intrepid.codegen;
  exports dev.intrepid.control;
  exports dev.intrepid.exception;
  exports dev.intrepid.json;
  exports dev.intrepid.repo;
  exports dev.intrepid.subscription;
  exports dev.intrepid.subscription.worker;
  exports dev.intrepid.concurrent to
      dev.intrepid.jdbc,
      dev.intrepid.launcher,
      dev.intrepid.postgresql,
      dev.intrepid.sqlite,
      dev.intrepid.testkit;
  exports dev.intrepid.compute to
      dev.intrepid.launcher;
  exports dev.intrepid.engine.catalog to
      dev.intrepid.launcher;
  exports dev.intrepid.engine.keeper to
      dev.intrepid.launcher;
  exports dev.intrepid.engine.member to
      dev.intrepid.launcher;
  exports dev.intrepid.engine.release to
      dev.intrepid.launcher;
  exports dev.intrepid.engine.replay to
      dev.intrepid.launcher;
  exports dev.intrepid.engine.state to
      dev.intrepid.launcher;
  exports dev.intrepid.engine.stored to
      dev.intrepid.launcher,
      dev.intrepid.testkit;
  exports dev.intrepid.repo.adapter to
      dev.intrepid.jdbc;
  exports dev.intrepid.repo.memory;
  exports dev.intrepid.service to
      dev.intrepid.postgresql;

  uses dev.intrepid.codegen.Registry;
  uses dev.intrepid.repo.RepoProvider;

  provides dev.intrepid.repo.RepoProvider with
      dev.intrepid.repo.memory.MemoryRepoProvider;
}
