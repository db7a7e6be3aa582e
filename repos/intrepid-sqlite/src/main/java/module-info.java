/**
 * Events and memos in one SQLite file. On the class or module path it is all that an address such
 * as {@code sqlite:shop.db} needs; require it only to open a {@link
 * dev.intrepid.repo.sqlite.SqliteRepo} with options of your own.
 */
module dev.intrepid.sqlite {
  requires transitive dev.intrepid.jdbc;
  requires static transitive org.jspecify;
  requires org.xerial.sqlitejdbc;

  exports dev.intrepid.repo.sqlite;

  provides dev.intrepid.repo.RepoProvider with
      dev.intrepid.repo.sqlite.SqliteRepoProvider;
}
