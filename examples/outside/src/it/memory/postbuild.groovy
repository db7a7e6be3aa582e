// Lists what an app with a repo in memory has on its class path.

def jars = new File(basedir, 'target/class-path.txt').getText('UTF-8').trim().split(File.pathSeparator)
def names = jars.collect { new File(it).name.replaceFirst(/-\d.*/, '') }.sort()
assert names == [
    'caffeine',
    'error_prone_annotations', // of Caffeine
    'intrepid-annotations',
    'intrepid-runtime',
    'jackson-annotations',
    'jackson-core',
    'jackson-databind',
    'jspecify',
    'slf4j-api'
]
return true
