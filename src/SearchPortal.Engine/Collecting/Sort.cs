namespace SearchPortal.Engine.Collecting;

/// <summary>The order of hits. Ties always follow the schema's order, never the number of a document.</summary>
public enum Sort
{
    /// <summary>Highest score first.</summary>
    Score,

    /// <summary>The schema's order: newest first, where it is by date.</summary>
    SchemaOrder,

    /// <summary>The schema's number the other way round; documents without it stay last.</summary>
    ReverseOrder,
}
