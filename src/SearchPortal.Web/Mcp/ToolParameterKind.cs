namespace SearchPortal.Web.Mcp;

/// <summary>What a parameter of a tool is.</summary>
internal enum ToolParameterKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number from 0 on.</summary>
    Number,

    /// <summary>Several texts.</summary>
    Texts,
}
