using SearchPortal.Indexer;

return CommandLine.Run(args);
