/**
 * The runtime of Intrepid: {@link dev.intrepid.Intrepid} runs handlers over any {@link
 * dev.intrepid.repo.IntrepidRepo}. A module that only declares messages needs {@code
 * dev.intrepid.annotations} alone; one that writes an adapter needs {@link dev.intrepid.repo}.
 *
 * @uses dev.intrepid.launcher.App programs the launcher runs
 * @uses dev.intrepid.codegen.Registry what the compiler wrote
 * @uses dev.intrepid.repo.RepoProvider adapters
 */
module dev.intrepid.runtime {
  requires transitive dev.intrepid.annotations;
  requires static transitive org.jspecify;
  requires transitive tools.jackson.databind;
  requires com.github.benmanes.caffeine;
  requires dev.intrepid.lock;
  requires info.picocli;
  requires me.tongfei.progressbar;
  requires org.slf4j;
  requires tools.jackson.core;

  exports dev.intrepid;
  exports dev.intrepid.codegen;
  exports dev.intrepid.control;
  exports dev.intrepid.json;
  exports dev.intrepid.launcher;
  exports dev.intrepid.repo;
  exports dev.intrepid.subscription;
  exports dev.intrepid.repo.memory;

  // picocli fills in the options of the commands.
  opens dev.intrepid.launcher to
      info.picocli;

  uses dev.intrepid.codegen.Registry;
  uses dev.intrepid.launcher.App;
  uses dev.intrepid.repo.RepoProvider;

  provides dev.intrepid.repo.RepoProvider with
      dev.intrepid.repo.memory.MemoryRepoProvider;
}
