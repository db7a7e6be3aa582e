/**
 * What repos in SQL databases have in common: group commit, deciding what a group of commits
 * becomes, rows and their checksums, connections that read, and waking. For authors of such a repo;
 * its users need not know it.
 */
module dev.intrepid.jdbc {
  requires transitive dev.intrepid.runtime;
  requires static transitive org.jspecify;
  requires transitive java.sql;

  exports dev.intrepid.repo.jdbc;
  exports dev.intrepid.repo.jdbc.row;
}
