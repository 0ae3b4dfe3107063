using System.Net;
using SearchPortal.News.Sources.Addresses;

namespace SearchPortal.News.Tests.Sources.Addresses;

public sealed class SpecialAddressesTests
{
    [Theory]
    [InlineData("1.1.1.1", true, true)]
    [InlineData("172.32.0.1", true, true)]
    [InlineData("100.128.0.1", true, true)]
    [InlineData("2606:4700::1111", true, true)]
    [InlineData("::ffff:1.1.1.1", true, true)]
    [InlineData("64:ff9b::101:101", true, true)]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("127.255.255.255", false, true)]
    [InlineData("10.1.2.3", false, true)]
    [InlineData("172.16.0.1", false, true)]
    [InlineData("172.31.255.255", false, true)]
    [InlineData("192.168.1.1", false, true)]
    [InlineData("100.64.0.1", false, true)]
    [InlineData("::1", false, true)]
    [InlineData("fd00::1", false, true)]
    [InlineData("::ffff:127.0.0.1", false, true)]
    [InlineData("::ffff:10.0.0.1", false, true)]
    [InlineData("64:ff9b::a00:1", false, true)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("169.254.169.254", false, false)]
    [InlineData("::ffff:169.254.169.254", false, false)]
    [InlineData("64:ff9b::a9fe:a9fe", false, false)]
    [InlineData("64:ff9b:1::1", false, false)]
    [InlineData("::7f00:1", false, false)]
    [InlineData("192.0.2.1", false, false)]
    [InlineData("198.51.100.1", false, false)]
    [InlineData("203.0.113.1", false, false)]
    [InlineData("198.18.0.1", false, false)]
    [InlineData("224.0.0.1", false, false)]
    [InlineData("255.255.255.255", false, false)]
    [InlineData("::", false, false)]
    [InlineData("fe80::1", false, false)]
    [InlineData("fec0::1", false, false)]
    [InlineData("ff02::1", false, false)]
    [InlineData("2001:db8::1", false, false)]
    [InlineData("2001::1", false, false)]
    [InlineData("2002:7f00:1::1", false, false)]
    [InlineData("3fff::1", false, false)]
    [InlineData("100::1", false, false)]
    public void Only_public_addresses_are_fetched_from_and_own_ones_where_that_is_allowed(string address, bool always, bool ifOwnAreAllowed)
    {
        SpecialAddresses.Allows(IPAddress.Parse(address), allowsOwn: false).ShouldBe(always);
        SpecialAddresses.Allows(IPAddress.Parse(address), allowsOwn: true).ShouldBe(ifOwnAreAllowed);
    }
}
