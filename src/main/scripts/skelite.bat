@echo off
rem Starts Skelite with what the build has kept of its classes (skelite.jsa); without it, if there is
rem none or Java is another one. Options of Java come from JDK_JAVA_OPTIONS.
java -XX:SharedArchiveFile="%~dp0skelite.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off -jar "%~dp0skelite.jar" %*
