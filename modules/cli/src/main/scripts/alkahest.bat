@echo off
rem Alkahest's command line. Needs a Java 17 or newer: that of JAVA_HOME, or the one on the path.
rem Drivers and dialects in jars of their own are named with --driver-jar and --dialect-jar, or put into the directory lib.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -Dorg.slf4j.simpleLogger.defaultLogLevel=error -cp "%~dp0..\lib\*" org.alkahest.cli.Alkahest %*
