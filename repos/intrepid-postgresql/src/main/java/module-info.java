/**
 * Events and memos in one schema of a PostgreSQL database. On the class or module path it is all
 * that an address such as {@code postgresql://shop@db.example/shop} needs; require it only to open
 * a {@link dev.intrepid.repo.postgresql.PostgresRepo} on a DataSource, or with options of your own.
 */
@SuppressWarnings("requires-automatic") // pgjdbc names itself in its manifest alone
module dev.intrepid.postgresql {
  requires transitive dev.intrepid.jdbc;
  requires static transitive org.jspecify;
  requires java.naming; // an interface of the DataSource of pgjdbc
  requires org.postgresql.jdbc;

  exports dev.intrepid.repo.postgresql;
  exports dev.intrepid.repo.postgresql.address to
      org.postgresql.jdbc; // which makes PromptSockets

  provides dev.intrepid.repo.RepoProvider with
      dev.intrepid.repo.postgresql.PostgresRepoProvider;
}
